import { paperForm } from '../../shared/exchange/forms/paper/paperForm'
import type { SentReturn } from '../../shared/exchange/forms/sentReturn'
import type { Look } from '../../shared/partnership/look/look'
import { buildWord } from './buildWord'

/** A return as a Word file to print and to write on, as the partnership's own documents look. */
export const writePaperForm = (sentReturn: SentReturn, look: Look | null = null): Promise<Uint8Array> =>
  buildWord({ ...paperForm(sentReturn), ...(look ? { look } : {}) })
