import "server-only";
import type { AuditEvent, Details } from "@/domain/audit/entry";
import type { AliasesImage, Image } from "@/server/search-desk/apply";

/** What is told of the rows of a publication, before or after it. */
function rowsAt(images: readonly Image[], side: "before" | "after"): Details {
  return {
    rows: images.map(
      (image): Details =>
        image.kind === "synonym"
          ? { word: image.word, term: image.term, is: image[side] }
          : { noun: image.noun, code: image.code, aliases: image[side] },
    ),
  };
}

function ofRecord({ noun, code, region, department, before, after }: AliasesImage): AuditEvent {
  const told = { before: { aliases: before }, after: { aliases: after } };
  return { action: "change", noun, code, region, department, ...told };
}

/** The images of taking something back. */
function turned(image: Image): Image {
  return image.kind === "synonym"
    ? { ...image, before: image.after, after: image.before }
    : { ...image, before: image.after, after: image.before };
}

/** What is accounted for of a publication or its end: each record whose names changed under its own code, then all. */
export function publicationEvents(id: number, action: "publish" | "withdraw", images: readonly Image[]): AuditEvent[] {
  const done = action === "publish" ? images : images.map(turned);
  const records = done.filter((image) => image.kind === "aliases").map(ofRecord);
  const [before, after] = [rowsAt(done, "before"), rowsAt(done, "after")];
  return [...records, { action, noun: "synonyms", code: `${id}`, before, after }];
}
