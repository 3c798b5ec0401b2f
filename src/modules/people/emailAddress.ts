import { z } from 'zod'

/** One address, one account: spaces around it and capitals make no difference. */
export const canonicalAddress = (typed: string): string => typed.trim().toLowerCase()

/** An e-mail address as typed in a form, made canonical. */
export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, 'people.errors.emailMissing')
  .max(254, 'people.errors.email')
  .pipe(z.email('people.errors.email'))
