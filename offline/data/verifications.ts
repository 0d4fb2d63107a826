import type { PackedVerification } from "@/domain/offline/pack";
import { shanghaiTime } from "@/domain/time/shanghai";
import { store } from "@/offline/data/store";
import type { GroupRows, VerificationRow } from "@/server/verification/rows";

type Noun = PackedVerification["noun"];

let made: { of: object; byRecord: ReadonlyMap<string, PackedVerification[]> } | undefined;

const keyOf = (noun: Noun, code: string, matter: string | null) => `${noun} ${code} ${matter ?? ""}`;

function of(noun: Noun, code: string, matter: string | null, at: Date): PackedVerification[] {
  const { pack } = store();
  if (made?.of !== pack) {
    const byRecord = new Map<string, PackedVerification[]>();
    for (const each of pack.verifications) {
      const key = keyOf(each.noun, each.code, each.matter);
      byRecord.set(key, [...(byRecord.get(key) ?? []), each]);
    }
    made = { of: pack, byRecord };
  }
  const today = shanghaiTime(at).isoDate;
  return (made.byRecord.get(keyOf(noun, code, matter)) ?? []).filter(({ verifiedAt }) => verifiedAt <= today);
}

const rowOf = ({ verifiedAt, role, unit, how }: PackedVerification): VerificationRow => ({
  verifiedAt,
  role,
  unit,
  how,
});

/** The verification of each group of a record's fields. */
export function groupsOf(noun: Noun, code: string, at: Date): GroupRows {
  return Object.fromEntries(of(noun, code, null, at).map((each) => [each.group, rowOf(each)]));
}

/** The newest day on which any group of a record was confirmed. */
export function newestDayOf(noun: Noun, code: string, at: Date): string | null {
  return (
    of(noun, code, null, at)
      .map(({ verifiedAt }) => verifiedAt)
      .sort()
      .at(-1) ?? null
  );
}

/** The verification of a matter at a place. */
export function offeringVerification(servicePoint: string, matter: string, at: Date): VerificationRow | null {
  const [found] = of("offerings", servicePoint, matter, at);
  return found ? rowOf(found) : null;
}
