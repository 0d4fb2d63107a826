export { hold } from "@/offline/data/store";
export { renderPage } from "@/offline/render";
export { search } from "@/server/search/queries";
