/** 长辈版 for the pages that stand without the style sheet: large type, strong ink, a target one cannot miss. */
export const ELDER_STYLE = `body { font-size: 1.375rem; max-width: 40rem; color: CanvasText; }
a, button { display: block; min-height: 60px; padding: 0 1rem; border: 2px solid; border-radius: 6px; font: inherit; font-weight: 700; line-height: 60px; text-align: center; color: inherit; }
`;
