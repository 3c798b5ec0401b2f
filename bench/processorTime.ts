/** What the Linux kernel says of a process: processor time used and memory held. */
import { readdirSync, readFileSync } from 'node:fs'

/** The kernel counts in hundredths of a second (USER_HZ), on every machine Node runs on. */
const millisecondsPerTick = 10

interface Status {
  readonly parent: number
  readonly own: number
  /** Of its children that have ended. */
  readonly endedChildren: number
}

/** Fields as in proc_pid_stat(5); the name before them may hold anything, brackets too. */
function statusOf(pid: number): Status | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const [parent = 0, user = 0, system = 0, childUser = 0, childSystem = 0] = [1, 11, 12, 13, 14].map(
      (place) => fields[place],
    )
    return {
      parent,
      own: (user + system) * millisecondsPerTick,
      endedChildren: (childUser + childSystem) * millisecondsPerTick,
    }
  } catch {
    return undefined
  }
}

/** Processor milliseconds a process has used since it began, in all its threads. */
export const processorTime = (pid: number): number => statusOf(pid)?.own ?? 0

const childrenOf = (pid: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((child) => statusOf(child)?.parent === pid)

/** The same for a process with all its children, those that have ended included. */
export function processorTimeOfFamily(pid: number): number {
  const children = childrenOf(pid).reduce((sum, child) => sum + processorTime(child), 0)
  return processorTime(pid) + (statusOf(pid)?.endedChildren ?? 0) + children
}

/** Megabytes of memory that a process holds for itself or with others (RSS). */
export const residentMegabytes = (pid: number): number => megabytes(`/proc/${pid}/status`, 'VmRSS')

/** Megabytes of a family of processes, what they share counted once (PSS). */
export const sharedMegabytesOfFamily = (pid: number): number =>
  [pid, ...childrenOf(pid)].reduce((sum, each) => sum + megabytes(`/proc/${each}/smaps_rollup`, 'Pss'), 0)

function megabytes(path: string, name: string): number {
  const kilobytes = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(readFileSync(path, 'utf8'))?.[1]
  return Number(kilobytes ?? Number.NaN) / 1024
}

/** The parent of a process: of a database connection, the database server. */
export const parentOf = (pid: number): number => statusOf(pid)?.parent ?? 0
