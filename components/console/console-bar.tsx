import { NavigationLink } from "@/components/site/navigation-link";

type Part = { href: string; label: string };
type Props = { title: string; name: string; parts: readonly Part[]; leave: string; signOut: () => Promise<void> };

/** The parts of the console that somebody may see, who they are, and the way out. */
export function ConsoleBar({ title, name, parts, leave, signOut }: Props) {
  const [home] = parts;
  return (
    <div className="console-bar no-print">
      <nav aria-label={title}>
        {parts.map((part) => (
          <NavigationLink key={part.href} href={part.href} exact={part === home}>
            {part.label}
          </NavigationLink>
        ))}
      </nav>
      <form action={signOut}>
        <span className="small">{name}</span>
        <button type="submit" className="button">
          {leave}
        </button>
      </form>
    </div>
  );
}
