/** Ids of the places that the list beside the map numbers, in the order of their numbers. */
export function numberedInList(): string[] {
  return [...document.querySelectorAll(".numbered .row-number")].map((number) => {
    const path = number.closest("a")?.pathname ?? "";
    return decodeURIComponent(path.split("/").slice(-2).join("/"));
  });
}
