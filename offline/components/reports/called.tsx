/** An answer would need a network. */
export const Called = () => null;
