import { execFileSync } from 'node:child_process'
import { closeSync, openSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { newFolder, removeFolder } from './app'

/** A real disk of its own: a file system in a file, mounted on a folder. */
export type SmallDisk = {
  readonly folder: string
  /** Fills it to the last byte. */
  readonly fill: () => void
  /** Takes away what filled it. */
  readonly free: () => void
  readonly remove: () => void
}

const megabyte = 1024 * 1024

/** Makes a disk of so many megabytes; null where this computer lets nobody mount one. */
export function smallDisk(size: number): SmallDisk | null {
  const around = newFolder()
  const image = path.join(around, 'disk.img')
  const folder = path.join(around, 'disk')
  try {
    writeFileSync(image, '')
    truncateSync(image, size * megabyte)
    execFileSync('mkfs.ext4', ['-q', '-m', '0', image], { stdio: 'pipe' })
    execFileSync('mkdir', [folder])
    execFileSync('mount', ['-o', 'loop', image, folder], { stdio: 'pipe' })
  } catch {
    removeFolder(around)
    return null
  }
  const fillers = [1, 2, 3].map((number) => path.join(folder, `filler-${number}`))
  return {
    folder,
    fill: () => {
      for (const filler of fillers) fillUp(filler)
    },
    free: () => {
      for (const filler of fillers) rmSync(filler, { force: true })
    },
    remove: () => {
      execFileSync('umount', ['--lazy', folder])
      removeFolder(around)
    },
  }
}

/** Writes to a file until the disk takes no more, in ever smaller pieces. */
function fillUp(file: string): void {
  const handle = openSync(file, 'a')
  for (let piece = megabyte; piece >= 1; piece = Math.floor(piece / 4)) {
    try {
      for (;;) if (writeSync(handle, Buffer.alloc(piece, 1)) < piece) break
    } catch {
      // Full for pieces of this size.
    }
  }
  closeSync(handle)
}
