/** The thread beside the server in which large files are read. */
import { parentPort } from 'node:worker_threads'
import { type SentFiles, unpackFiles } from './unpackFiles.ts'

parentPort?.once('message', (sent: SentFiles) => {
  const read = unpackFiles(sent)
  const lists = 'files' in read ? read.files.votes : undefined
  const transfer = lists
    ? [
        lists.participant.buffer,
        lists.statement.buffer,
        lists.vote.buffer,
        lists.isImportant.buffer,
        lists.at.buffer,
      ]
    : []
  parentPort?.postMessage(read, transfer)
})
