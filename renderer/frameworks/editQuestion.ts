import type { Question } from '../../shared/frameworks/question'
import type { PageProps } from './EditorParts'

/** Changes the question that is shown; `does` says what in words that follow "Undo". */
export type EditQuestion = (
  does: string,
  change: (question: Question) => Question,
  typed?: 'typed',
) => ReturnType<PageProps['edit']>
