/** What is done once a page is sent, is not done without a network. */
export function after(): void {}
