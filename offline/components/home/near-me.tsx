import type * as ours from "@/components/home/near-me";

/** A position needs no network: `offline/in-page.ts` shows the button and asks the device. */
export const NearMe: typeof ours.NearMe = (props) => (
  <span className="near-me" hidden data-near-me={JSON.stringify(props)}>
    <button type="button" className="button">
      {props.labels.locate}
    </button>
    <span role="status" className="small" />
  </span>
);
