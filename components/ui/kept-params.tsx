/** The rest of a list's query inside a form, so that sending the form changes only its own fields. */
export function KeptParams({ params, except }: { params: URLSearchParams; except: string[] }) {
  return [...params]
    .filter(([name]) => name !== "page" && !except.includes(name))
    .map(([name, value]) => <input key={`${name}=${value}`} type="hidden" name={name} value={value} />);
}
