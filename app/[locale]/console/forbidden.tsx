export { Denied as default } from "@/components/console/denied";
