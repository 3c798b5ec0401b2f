/** Starts a thread beside the server's own, for work that would make everybody wait. */
import { Worker } from 'node:worker_threads'

/** Built, a thread has a file of its own beside the program; as source it needs the same translator as we do. */
const isSource = import.meta.url.endsWith('.ts')

/** `source` is the thread's file as `import.meta.url` sees it from its starter: `./readingWorker.ts`. */
export function startThread(source: string, starter: string): Worker {
  const name = source.slice(source.lastIndexOf('/') + 1).replace(/\.ts$/, '.js')
  if (!isSource) return new Worker(new URL(`./${name}`, import.meta.url))
  const translator = import.meta.resolve('tsx/esm/api')
  const file = new URL(source, starter).href
  const program = `import('${translator}').then(({ register }) => { register(); return import('${file}') })`
  return new Worker(program, { eval: true, execArgv: [] })
}

/** One piece of work in a thread that ends with it: its memory goes with it. */
export async function askThread<Answer>(
  source: string,
  starter: string,
  work: { readonly message: unknown; readonly transfer?: readonly ArrayBuffer[] },
): Promise<Answer> {
  const thread = startThread(source, starter)
  thread.unref()
  try {
    return await new Promise<Answer>((resolve, reject) => {
      thread.once('message', resolve)
      thread.once('error', reject)
      thread.once('exit', () => reject(new Error(`The thread of ${source} ended without an answer`)))
      thread.postMessage(work.message, [...(work.transfer ?? [])])
    })
  } finally {
    await thread.terminate()
  }
}
