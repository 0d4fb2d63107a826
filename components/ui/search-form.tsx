import { Search } from "lucide";
import { isElder } from "@/components/elder/display-mode";
import { Icon } from "@/components/ui/icon";
import { KeptParams } from "@/components/ui/kept-params";

type Props = {
  /** Path of the list that the form filters. */
  path: string;
  params: URLSearchParams;
  /** The words searched for now. */
  q?: string;
  label: string;
  placeholder: string;
  button: string;
};

/** The words that filter a list, as a form that works without a script; its other filters are kept. */
export async function SearchForm({ path, params, q, label, placeholder, button }: Props) {
  return (
    <search>
      <form action={path} className="flex gap-2 elder:flex-wrap">
        <div className="min-w-0 flex-1 basis-56">
          <label htmlFor="list-q" className="sr-only">
            {label}
          </label>
          <input
            id="list-q"
            name="q"
            type="search"
            className="field"
            defaultValue={q}
            placeholder={placeholder}
            maxLength={100}
            autoComplete="off"
            enterKeyHint="search"
          />
        </div>
        <KeptParams params={params} except={["q"]} />
        <button type="submit" className="button button-primary">
          <Icon of={Search} size={18} />
          {button}
        </button>
        {(await isElder()) ? <span className="voice-input" data-voice-input /> : null}
      </form>
    </search>
  );
}
