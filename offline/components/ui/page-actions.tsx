import { PrintSign, ShareSign } from "@/components/ui/action-signs";
import type * as ours from "@/components/ui/page-actions";

/** Printing and sharing need no network: `offline/in-page.ts` does them. */
export const PageActions: typeof ours.PageActions = ({ labels, address }) => (
  <>
    {labels.print ? (
      <li>
        <button type="button" className="button" data-print="">
          <PrintSign />
          {labels.print}
        </button>
      </li>
    ) : null}
    <li>
      <button type="button" className="button" data-share={JSON.stringify({ labels, address })}>
        <ShareSign />
        <span aria-live="polite">{labels.share}</span>
      </button>
    </li>
  </>
);
