export const PrintSign = () => <Sign path="M6 9V3h12v6M6 18H3v-7h18v7h-3M6 14h12v7H6z" />;
export const ShareSign = () => <Sign path="M12 15V3m-4 4 4-4 4 4M5 12v8h14v-8" />;

function Sign({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
