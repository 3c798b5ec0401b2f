/** Pages that are told of news while they are open: text/event-stream, bounded in number, ended before the server stops. */
import type { Socket } from 'node:net'
import type { Context } from 'hono'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'

/** Proxies cut what is silent for a minute. */
const heartbeat = 20_000
/** Behind one address there may be a whole room. */
const mostByAddress = 150
const mostInAll = 5_000
/** What one does not read is kept in memory: beyond so many, they come again when they are there again. */
const mostPending = 100
/** Milliseconds in which a stream that ends may be read to its end. */
const patience = 1_000

interface Listener {
  readonly topic: string
  /** Writes, unless the reader lags too far behind. */
  readonly say: (write: (stream: SSEStreamingApi) => Promise<unknown>) => void
  readonly end: () => void
  /** Whether something is still on its way to the reader. */
  readonly isUnread: () => boolean
  /** Cuts the connection: what was not read by then is lost. */
  readonly cut: () => void
}

/** The connection beneath a request; none where there is no server, as in tests. */
const socketOf = ({ env }: Context): Socket | undefined =>
  (env as { readonly incoming?: { readonly socket?: Socket } } | undefined)?.incoming?.socket

export class Streams {
  readonly #listeners = new Map<string, Set<Listener>>()
  readonly #byAddress = new Map<string, number>()
  #count = 0
  #isEnded = false

  get count(): number {
    return this.#count
  }

  /**
   * Answers with a stream that says what `newest` says now, and from then on what the topic is told. Where there are
   * too many (from one network address, or in all), or the program is stopping, the answer is an error, on which a
   * browser does not try again by itself.
   */
  open(context: Context, address: string, topic: string, newest: () => Promise<string>): Response {
    const there = this.#byAddress.get(address) ?? 0
    if (this.#isEnded || this.#count >= mostInAll || there >= mostByAddress) {
      return context.body(null, 503, { 'retry-after': '60' })
    }
    if (context.req.method === 'HEAD') return context.body(null, 200, { 'content-type': 'text/event-stream' })
    // Proxies that gather answers would hold the news back.
    context.header('x-accel-buffering', 'no')
    context.header('cache-control', 'no-store')
    const socket = socketOf(context)
    return streamSSE(context, async (stream) => await this.#serve(stream, socket, topic, address, newest))
  }

  /** Tells everybody who listens to the topic; whoever is gone is forgotten by their own stream. */
  tell(topic: string, data: string): void {
    for (const { say } of this.#listeners.get(topic) ?? []) say((stream) => stream.writeSSE({ data }))
  }

  /** Ends all streams, and opens no more: an open one would keep the server from closing. */
  end(): void {
    this.#isEnded = true
    const listeners = [...this.#listeners.values()].flatMap((ofTopic) => [...ofTopic])
    for (const { end } of listeners) end()
    // Whoever does not read would keep the server from closing as well.
    const cutUnread = () => {
      for (const { isUnread, cut } of listeners) if (isUnread()) cut()
    }
    setTimeout(cutUnread, patience).unref()
  }

  async #serve(
    stream: SSEStreamingApi,
    socket: Socket | undefined,
    topic: string,
    address: string,
    newest: () => Promise<string>,
  ): Promise<void> {
    let end = () => {}
    const isOver = new Promise<void>((resolve) => {
      end = resolve
    })
    const cut = () => {
      end()
      stream.abort()
      socket?.destroy()
    }
    let pending = 0
    const say: Listener['say'] = (write) => {
      if (pending >= mostPending) return cut()
      pending += 1
      write(stream)
        .catch(cut)
        .finally(() => {
          pending -= 1
        })
    }
    const isUnread = () => (socket?.writableLength ?? 0) > 0
    const listener: Listener = { topic, say, end, isUnread, cut }
    const beat = setInterval(() => say((silent) => silent.write(': \n\n')), heartbeat)
    stream.onAbort(end)
    this.#add(listener, address)
    try {
      // Listened first and asked then: what changes in between is told, perhaps twice.
      await stream.writeSSE({ data: await newest() })
      await isOver
    } finally {
      clearInterval(beat)
      this.#remove(listener, address)
    }
  }

  #add(listener: Listener, address: string): void {
    const listeners = this.#listeners.get(listener.topic) ?? new Set()
    this.#listeners.set(listener.topic, listeners.add(listener))
    this.#byAddress.set(address, (this.#byAddress.get(address) ?? 0) + 1)
    this.#count += 1
  }

  #remove(listener: Listener, address: string): void {
    const listeners = this.#listeners.get(listener.topic)
    if (!listeners?.delete(listener)) return
    if (listeners.size === 0) this.#listeners.delete(listener.topic)
    const left = (this.#byAddress.get(address) ?? 1) - 1
    if (left > 0) this.#byAddress.set(address, left)
    else this.#byAddress.delete(address)
    this.#count -= 1
  }
}
