/** Fields that several forms of the agenda share. */
import { z } from 'zod'

/** A trimmed text of bounded length. */
export const text = (least: number, most: number) =>
  z.string().trim().min(least, 'platform.invalid.required').max(most, 'platform.invalid.tooLong')

/** A number with at most two decimals, comma or point. */
export const quantity = z
  .string()
  .trim()
  .regex(/^-?\d{1,10}([.,]\d{1,2})?$/, 'platform.invalid.number')
  .transform((typed) => Number(typed.replace(',', '.')))

/** Whole euros: "24000", or "24.000" as Italians write it, which as a bare number would be twenty-four. */
export const wholeEuros = z
  .union([
    z.number(),
    z
      .string()
      .trim()
      .regex(/^\d{1,3}(\.\d{3})+$|^\d{1,10}$/, 'platform.invalid.number')
      .transform((typed) => Number(typed.replaceAll('.', ''))),
  ])
  .pipe(z.number('platform.invalid.number').int('platform.invalid.number').min(0).max(1_000_000_000))
