"use client";

import { usePathname } from "next/navigation";
import { NavigationLink } from "@/components/site/navigation-link";

/** `also`: another page of the same part. */
type Part = { href: string; also: string | undefined; label: string };
type Props = {
  title: string;
  menu: string;
  name: string;
  parts: readonly Part[];
  leave: string;
  signOut: () => Promise<void>;
};

/**
 * The parts of the console that somebody may see, who they are, and the way out. On phones the parts fold behind a
 * button that says where one is; where there is room they stand side by side.
 */
export function ConsoleBar({ title, menu, name, parts, leave, signOut }: Props) {
  const pathname = usePathname();
  const [home, ...others] = parts;
  const here =
    others.find(({ href, also }) => pathname === href || pathname.startsWith(`${href}/`) || pathname === also) ?? home;
  return (
    <div className="console-bar no-print">
      <details key={pathname} className="console-menu">
        <summary className="button">
          {menu}
          {here ? ` · ${here.label}` : null}
        </summary>
        <nav aria-label={title}>
          {parts.map((part) => (
            <NavigationLink key={part.href} href={part.href} exact={part === home} also={part.also}>
              {part.label}
            </NavigationLink>
          ))}
        </nav>
      </details>
      <form action={signOut}>
        <span className="small console-name">{name}</span>
        <button type="submit" className="button">
          {leave}
        </button>
      </form>
    </div>
  );
}
