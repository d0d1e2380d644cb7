import { create } from 'zustand'
import type { FileBytes } from '../../shared/bridge'

/** A file that the program was opened with, until it has been looked at. */
export const useOffered = create<{ readonly file: FileBytes | null }>()(() => ({ file: null }))
