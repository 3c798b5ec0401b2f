/** How often one visitor may do a thing, per process of the server. */
import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { SiteContext } from './site.ts'

export interface Limit {
  readonly name: string
  readonly times: number
  readonly seconds: number
}

const limiters = new Map<string, RateLimiterMemory>()

/** Seconds to wait, or nothing where the visitor may go on. */
export async function secondsToWait(limit: Limit, who: string): Promise<number | undefined> {
  const key = `${limit.name} ${limit.times}`
  let limiter = limiters.get(key)
  if (!limiter) {
    limiter = new RateLimiterMemory({ points: limit.times, duration: limit.seconds })
    limiters.set(key, limiter)
  }
  try {
    await limiter.consume(who)
    return undefined
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal
    return Math.ceil((refusal as { msBeforeNext: number }).msBeforeNext / 1000)
  }
}

/** The visitor's network address: the proxy's word is taken only where the operator says there is one. */
export function networkAddress(context: SiteContext): string {
  const forwarded = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  if (context.var.services.settings.trustProxy && forwarded) return forwarded
  const incoming = (context.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)
    ?.incoming
  return incoming?.socket?.remoteAddress ?? 'unknown'
}
