/** Stands between the site and its database and writes down every statement that passes. */
import { connect as connectTo, createServer, type Socket } from 'node:net'

export interface StatementCounter {
  /** Where the site must believe its database to be. */
  readonly url: string
  /** The statements that passed since it was last asked, each as often as it was run. */
  readonly take: () => string[]
  readonly stop: () => void
}

/** Starts it before the PostgreSQL server of that address. */
export async function countStatements(databaseUrl: string): Promise<StatementCounter> {
  let statements: string[] = []
  const sockets = new Set<Socket>()
  const target = new URL(databaseUrl)
  const proxy = createServer((site) => {
    const database = connectTo(Number(target.port), target.hostname)
    const read = readStatements((text) => statements.push(text))
    site.on('data', read)
    site.pipe(database)
    database.pipe(site)
    for (const socket of [site, database]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        site.destroy()
        database.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const place = proxy.address()
  const url = new URL(databaseUrl)
  url.port = String(typeof place === 'object' && place ? place.port : 0)
  return {
    url: url.href,
    take: () => {
      const taken = statements
      statements = []
      return taken
    },
    stop: () => {
      for (const socket of sockets) socket.destroy()
      proxy.close()
    },
  }
}

/**
 * Reads the client's side of one connection: the start-up message, then messages of a letter, a length and
 * a body (PostgreSQL manual, "Message Formats"). Query runs a text; Parse names one and Bind runs it.
 */
function readStatements(ran: (text: string) => void): (chunk: Buffer) => void {
  let waiting = Buffer.alloc(0)
  let hasStarted = false
  const named = new Map<string, string>()
  return (chunk) => {
    waiting = Buffer.concat([waiting, chunk])
    for (;;) {
      const begin = hasStarted ? 1 : 0
      if (waiting.length < begin + 4) return
      const end = begin + waiting.readInt32BE(begin)
      if (waiting.length < end) return
      const kind = hasStarted ? String.fromCharCode(waiting[0] ?? 0) : ''
      const [first = '', second = ''] = waiting
        .subarray(begin + 4, end)
        .toString()
        .split('\0')
      if (kind === 'Q') ran(first)
      if (kind === 'P') named.set(first, second)
      if (kind === 'B') ran(named.get(second) ?? second)
      hasStarted = true
      waiting = waiting.subarray(end)
    }
  }
}
