import type { Files, OpenFile } from '../../../electron/record/files'

/** How a call fails: with a system's code, or by writing only half of what it was given. */
export type Fault = 'ENOSPC' | 'EDQUOT' | 'EIO' | 'EPERM' | 'EBUSY' | 'EACCES' | 'short'

export type Plan = {
  /** Decides about each call by its number, from 1. */
  readonly fault: (call: number, name: string) => Fault | null
}

/** The same files, with calls failing by plan. `calls` tells how many there were. */
export function faultyFiles(files: Files, plan: Plan): { readonly files: Files; readonly calls: () => number } {
  let calls = 0
  const asked = (name: string): Fault | null => {
    calls += 1
    return plan.fault(calls, name)
  }
  const failing =
    <Parts extends readonly unknown[], T>(name: string, call: (...parts: Parts) => Promise<T>) =>
    async (...parts: Parts): Promise<T> => {
      const fault = asked(name)
      if (fault !== null && fault !== 'short') throw failure(fault)
      return call(...parts)
    }
  const failingFile = (file: OpenFile): OpenFile => ({
    write: async (bytes, at) => {
      const fault = asked('write')
      if (fault === null) return file.write(bytes, at)
      const half = bytes.subarray(0, Math.floor(bytes.length / 2))
      if (half.length > 0) await file.write(half, at)
      if (fault !== 'short' || half.length === 0) throw failure(fault === 'short' ? 'EIO' : fault)
      return half.length
    },
    datasync: failing('datasync', file.datasync),
    sync: failing('sync', file.sync),
    truncate: failing('truncate', file.truncate),
    close: file.close,
  })
  return {
    calls: () => calls,
    files: {
      open: async (path) => failingFile(await failing('open', files.open)(path)),
      create: async (path) => failingFile(await failing('create', files.create)(path)),
      read: failing('read', files.read),
      rename: failing('rename', files.rename),
      remove: failing('remove', files.remove),
      makeFolder: failing('makeFolder', files.makeFolder),
      list: failing('list', files.list),
      facts: failing('facts', files.facts),
      freeSpace: failing('freeSpace', files.freeSpace),
      syncFolder: failing('syncFolder', files.syncFolder),
      pause: files.pause,
    },
  }
}

/** Fails the n-th call only. */
export const failAt = (n: number, fault: Fault): Plan => ({ fault: (call) => (call === n ? fault : null) })

/** Fails every call from the n-th on. */
export const failFrom = (n: number, fault: Fault): Plan => ({ fault: (call) => (call >= n ? fault : null) })

const failure = (code: string) => Object.assign(new Error(`${code}: made to fail`), { code })
