import { type PublishingAction, publishingActions } from "@/domain/publishing/lifecycle";
import { isPublishedNoun, type PublishedNoun } from "@/domain/publishing/nouns";

/** What a step of the publishing desk did, and to which record. */
export type PublishingStep = { action: PublishingAction | null; noun: PublishedNoun; code: string; name: string };

/** Reads the title under which a decision was carried out: `suspend service-points YX-P06 九龙湖…`; null for any other. */
export function publishingStep(title: string): PublishingStep | null {
  const words = title.split(" ");
  const action = publishingActions.find((each) => each === words[0]) ?? null;
  const [noun = "", code = "", ...name] = action ? words.slice(1) : words;
  return isPublishedNoun(noun) && code !== "" ? { action, noun, code, name: name.join(" ") } : null;
}
