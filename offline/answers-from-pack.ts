export * from "@/offline/answers";
export { hold } from "@/offline/data/store";
