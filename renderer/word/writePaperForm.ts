import { paperForm } from '../../shared/exchange/forms/paper/paperForm'
import type { SentReturn } from '../../shared/exchange/forms/sentReturn'
import { buildWord } from './buildWord'

/** A return as a Word file to print and to write on. */
export const writePaperForm = (sentReturn: SentReturn): Promise<Uint8Array> => buildWord(paperForm(sentReturn))
