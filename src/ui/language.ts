/** The languages of the interface: Italian first, English complete. */
export const languages = ['it', 'en'] as const
export type Language = (typeof languages)[number]
