/** Asks for one page many times over connections that stay open, as a reverse proxy would. */
import { Agent, type IncomingMessage, request } from 'node:http'

export interface Wanted {
  readonly address: string
  readonly times: number
  /** Any cookie goes past the shared cache; this one means nothing to the site. */
  readonly isCached: boolean
  readonly encoding?: 'identity' | 'br'
}

export interface Asked {
  readonly bytes: number
  readonly seconds: number
}

const atOnce = 4
let askedSoFar = 0

/** Throws at the first answer that is not 200: a benchmark of error pages measures nothing. */
export async function ask({ address, times, isCached, encoding = 'identity' }: Wanted): Promise<Asked> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const begun = performance.now()
  let left = times
  let bytes = 0
  const askInTurn = async () => {
    while (left > 0) {
      left -= 1
      askedSoFar += 1
      const cookie = isCached ? {} : { cookie: `prova=${askedSoFar}` }
      bytes = await askOnce(address, agent, { 'accept-encoding': encoding, ...cookie })
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.min(atOnce, times) }, askInTurn))
  } finally {
    agent.destroy()
  }
  return { bytes, seconds: (performance.now() - begun) / 1000 }
}

function askOnce(address: string, agent: Agent, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { agent, headers }, (answer: IncomingMessage) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.byteLength
      })
      answer.on('error', reject)
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(bytes)
        else reject(new Error(`${answer.statusCode} from ${address}`))
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}
