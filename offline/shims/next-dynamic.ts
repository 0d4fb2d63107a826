/** Parts that only a script draws are not drawn. */
export default function dynamic() {
  return () => null;
}
