import { create } from 'zustand'
import type { ReturnId } from '../../shared/returns/answer'

/** The returns that were chosen to be sent; null while none were, which means all that can be. */
export const useChosenToSend = create<{ readonly ids: readonly ReturnId[] | null }>()(() => ({ ids: null }))
