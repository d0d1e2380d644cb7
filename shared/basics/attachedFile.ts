import * as z from 'zod/mini'
import { counted, fileName } from './text'

// A file that is attached to a piece of evidence: what the record says of it. Its bytes are kept apart, under their SHA-256.

const megabyte = 1024 * 1024

/** The most there may be: bytes of one file; bytes and number of the files that one partnership file or return pack takes along; characters of a name. */
export const attachedLimits = { bytes: 25 * megabyte, altogether: 200 * megabyte, files: 1_500, name: 150 } as const

/** Endings of programs and scripts: what a computer runs when it is opened. Data; no such file is taken. */
const runnable: ReadonlySet<string> = new Set(
  (
    'ade adp apk app appimage appinstaller application appref-ms appx appxbundle bash bat bin cab chm cmd com ' +
    'command cpl csh deb desktop diagcab dll dmg drv exe gadget hta inf ins iso isp jar jnlp js jse ksh lib ' +
    'library-ms lnk mde msc msh msi msix msixbundle msp mst nsh ocx pif pkg pl ps1 ps1xml psm1 py pyw pyz rb reg ' +
    'rpm run scf scr sct search-ms settingcontent-ms sh shb shs sys terminal tool url vb vbe vbs vbscript vhd ' +
    'vhdx vxd website workflow ws wsb wsc wsf wsh xbap xll zsh'
  ).split(' '),
)

/** A name as a computer reads it: without hidden marks, and without the dots and spaces at its end. */
const asRead = (name: string) => name.replace(/[\p{Cc}\p{Cf}]/gu, '').replace(/[. ]+$/, '')

/** The ending of a file's name in small letters; empty where it has none. */
const endingOf = (name: string): string => /\.([A-Za-z0-9_-]{1,20})$/.exec(asRead(name))?.[1]?.toLowerCase() ?? ''

/** Why a file is not taken: a program or script, nothing in it, or too large. */
export type AttachedFault = 'program' | 'empty' | 'tooLarge'

/** Why a file of this name and so many bytes cannot be attached; null when it can. */
export function attachedFault(name: string, bytes: number): AttachedFault | null {
  if (runnable.has(endingOf(name))) return 'program'
  if (bytes === 0) return 'empty'
  return bytes > attachedLimits.bytes ? 'tooLarge' : null
}

/** A file's name as the record keeps it: one that every file system takes, without hidden marks, with its own ending. */
export function attachedName(name: string): string {
  const ending = endingOf(name)
  const stem = asRead(name).slice(0, -(ending.length + 1))
  const kept = ending === '' ? fileName([name], '').slice(0, -1) : fileName([stem], ending)
  return kept === name ? kept : attachedName(kept)
}

const isPlainName = (name: string) => name === attachedName(name) && !runnable.has(endingOf(name))

export const sha256Schema = z.string().check(z.regex(/^[0-9a-f]{64}$/))
export const attachedNameSchema = z
  .string()
  .check(
    z.minLength(1),
    z.maxLength(attachedLimits.name),
    z.refine(isPlainName, 'the plain name of a file that is no program'),
  )

export const attachedFileSchema = z.strictObject({
  name: attachedNameSchema,
  /** In bytes. */
  size: z.int().check(z.minimum(1), z.maximum(attachedLimits.bytes)),
  sha256: sha256Schema,
})

/** A file's name, size in bytes, and SHA-256 in lower-case hexadecimal. */
export type AttachedFile = z.infer<typeof attachedFileSchema>

/** A size as people read it: `640 KB`, `1.2 MB`. */
export const sizeText = (bytes: number): string =>
  bytes < megabyte
    ? `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('en-GB')} KB`
    : `${(bytes / megabyte).toLocaleString('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} MB`

/** Each file once, by its bytes: the same file attached twice is one. */
export const eachOnce = (files: readonly AttachedFile[]): readonly AttachedFile[] => [
  ...new Map(files.map((file) => [file.sha256, file])).values(),
]

/** How many bytes files are together, each counted once. */
export const altogether = (files: readonly AttachedFile[]): number =>
  eachOnce(files).reduce((sum, { size }) => sum + size, 0)

/** True when files can all go along in one partnership file or return pack. */
export const fitTogether = (files: readonly AttachedFile[]): boolean =>
  altogether(files) <= attachedLimits.altogether && eachOnce(files).length <= attachedLimits.files

/** `3 files, 4.2 MB`, each counted once. */
export const filesText = (files: readonly AttachedFile[]): string =>
  `${counted(eachOnce(files).length, 'file')}, ${sizeText(altogether(files))}`
