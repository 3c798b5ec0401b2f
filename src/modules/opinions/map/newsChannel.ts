/** What other processes, and this one, are told: `<conversation> <version>`; without a version kept pages go, no more. */
export const newsChannel = 'opinions'
