/** Statements with which a conversation can be opened: fewer would neither unite nor divide anybody. */
export const leastToOpen = 3
