/** The command line of the opinion map on a large file, in a process of its own. */
import { execFileSync } from 'node:child_process'
import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { countVotes, type PackedVotes } from '../packages/opinion-map/src/matrix/votes.ts'
import { inventVotes } from './inventVotes.ts'
import { textTable } from './textTable.ts'

const shape = { participants: 100_000, statements: 500, votesEach: 50, isEven: true }
const runs = 3

/** Prints the process's peak memory when it ends, in kB. */
const tellMemory =
  'data:text/javascript,process.on("exit",()=>process.stderr.write(String(process.resourceUsage().maxRSS)))'

/** From a file of 5 million answers to the whole JSON in another file, start of Node included. */
export function measureCommand(): void {
  const folder = mkdtempSync(join(tmpdir(), 'opinion-map-'))
  try {
    buildCommand(folder)
    const votes = inventVotes(shape)
    const file = join(folder, 'votes.csv')
    writeLog(votes, file)
    const times = Array.from({ length: runs }, () => runCommand(folder, file))
    const least = Math.min(...times.map(({ wall }) => wall))
    const memory = Math.max(...times.map(({ kilobytes }) => kilobytes))
    const megabytes = (bytes: number) => String(Math.round(bytes / 1024 ** 2))
    console.log(
      textTable(
        [
          'command line, from the file to the JSON',
          'votes',
          'file, MB',
          'JSON, MB',
          'least, ms',
          'memory, MB',
        ],
        [
          [
            `${shape.participants} x ${shape.statements}, ${shape.votesEach} each`,
            String(countVotes(votes)),
            megabytes(statSync(file).size),
            megabytes(statSync(join(folder, 'map.json')).size),
            least.toFixed(0),
            megabytes(memory * 1024),
          ],
        ],
      ),
    )
    console.log(`resident memory at its peak below 1,024 MB: ${memory < 1024 ** 2 ? 'yes' : 'NO'}\n`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** As the package is built: the command and its worker beside it. */
function buildCommand(folder: string): void {
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  buildSync({
    entryPoints: ['packages/opinion-map/src/cli.ts', 'packages/opinion-map/src/workers/mapWorker.ts'],
    absWorkingDir: new URL('..', import.meta.url).pathname,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outdir: folder,
  })
}

function writeLog({ rowStarts, cells, participantCount }: PackedVotes, path: string): void {
  const file = openSync(path, 'w')
  let text = 'comment-id,voter-id,vote\n'
  for (let p = 0; p < participantCount; p++) {
    for (let at = rowStarts[p] as number; at < (rowStarts[p + 1] as number); at++) {
      const cell = cells[at] as number
      text += `${Math.floor(cell / 3)},${p},${(cell % 3) - 1}\n`
    }
    if (text.length < 2 ** 20) continue
    writeSync(file, text)
    text = ''
  }
  writeSync(file, text)
  closeSync(file)
}

function runCommand(folder: string, file: string) {
  const out = openSync(join(folder, 'map.json'), 'w')
  const err = openSync(join(folder, 'memory'), 'w')
  const begun = performance.now()
  execFileSync(process.execPath, ['--import', tellMemory, join(folder, 'cli.js'), '--json', file], {
    stdio: ['ignore', out, err],
  })
  const wall = performance.now() - begun
  closeSync(out)
  closeSync(err)
  return { wall, kilobytes: Number(readFileSync(join(folder, 'memory'), 'utf8')) }
}
