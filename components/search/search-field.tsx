"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useState } from "react";
import { Marked } from "@/components/search/marked";
import { type Suggestion, useSuggestions } from "@/components/search/use-suggestions";
import type { SearchGroup } from "@/domain/search/groups";
import { fill } from "@/i18n/fill";
import { type Locale, localePath } from "@/i18n/locales";

export type SearchFieldLabels = {
  placeholder: string;
  suggestions: string;
  /** With `{count}`. */
  found: string;
  /** With `{count}`. */
  byKind: string;
  group: Record<SearchGroup, string>;
};
type Props = { q?: string; locale: Locale; search: string; labels: SearchFieldLabels };

const LIST = "q-suggestions";
const optionId = (index: number) => `${LIST}-${index}`;

/**
 * The search field with suggestions, a combobox by the ARIA practices: the focus stays in the field, the arrows move
 * through the list, Enter opens what is chosen and otherwise sends the form. A plain field until it is first used,
 * and without a script.
 */
export function SearchField({ q, locale, search, labels }: Props) {
  const router = useRouter();
  const { suggestions, ask, clear } = useSuggestions();
  const [isUsed, setUsed] = useState(false);
  const [active, setActive] = useState(-1);
  const isOpen = suggestions.length > 0;

  function close() {
    clear();
    setActive(-1);
  }

  function typed(field: HTMLInputElement) {
    setActive(-1);
    const near = field.form?.elements.namedItem("near");
    ask(field.value, near instanceof HTMLInputElement ? near.value : "");
  }

  function open({ url }: Suggestion) {
    close();
    router.push(localePath(locale, url) + (url.includes("?") ? search.replace("?", "&") : search));
  }

  function key(event: KeyboardEvent<HTMLInputElement>) {
    // While characters are being composed, the keys belong to the input method.
    if (event.nativeEvent.isComposing || !isOpen) return;
    const chosen = suggestions[active];
    if (event.key === "ArrowDown") setActive(active + 1 < suggestions.length ? active + 1 : -1);
    else if (event.key === "ArrowUp") setActive(active >= 0 ? active - 1 : suggestions.length - 1);
    else if (event.key === "Enter" && chosen) open(chosen);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  }

  const combobox = {
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": isOpen,
    "aria-controls": LIST,
    "aria-activedescendant": active >= 0 ? optionId(active) : undefined,
  } as const;
  return (
    <div className="search-field">
      <input
        id="q"
        name="q"
        type="search"
        className="field"
        defaultValue={q}
        placeholder={labels.placeholder}
        maxLength={100}
        autoComplete="off"
        enterKeyHint="search"
        {...(isUsed ? combobox : {})}
        onFocus={() => setUsed(true)}
        onBlur={close}
        onKeyDown={key}
        onInput={({ currentTarget, nativeEvent }) => {
          if (!(nativeEvent as InputEvent).isComposing) typed(currentTarget);
        }}
        onCompositionEnd={({ currentTarget }) => typed(currentTarget)}
      />
      {isUsed ? (
        <>
          <div id={LIST} role="listbox" aria-label={labels.suggestions} className="suggestions" hidden={!isOpen}>
            {suggestions.map((each, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of a combobox belong to its field
              // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
              <div
                key={`${each.group}/${each.code}`}
                id={optionId(index)}
                role="option"
                aria-selected={index === active}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => open(each)}
              >
                <span>
                  {each.alias ? <span lang="zh-CN">{each.name}</span> : <Marked text={each.name} marks={each.marks} />}{" "}
                  {each.alias ? (
                    <span className="small">
                      <Marked text={each.alias} marks={each.marks} />
                    </span>
                  ) : null}
                </span>{" "}
                <span className="small">
                  {each.count ? fill(labels.byKind, { count: each.count }) : labels.group[each.group]}
                </span>
              </div>
            ))}
          </div>
          <span role="status" className="sr-only">
            {isOpen ? fill(labels.found, { count: suggestions.length }) : ""}
          </span>
        </>
      ) : null}
    </div>
  );
}
