import type { Workspace } from './checkTables'

/** The most characters that a workspace is listed under. */
export const longestTitle = 120

const returnFor = 'Return for '
const reviewFor = 'Review for '
const letterFor = 'Letter for '

/**
 * What a workspace is listed under: the partnership's name, or, where it holds one organisation's return alone, for whom that
 * is, its cycle, and whose it is; where it was opened to read one review or to answer a
 * letter, for whom that is and its cycle. Long names are cut so that all three can be told.
 */
export function workspaceTitle({
  partnership,
  organisations,
  cycles,
}: Pick<Workspace, 'partnership' | 'organisations' | 'cycles'>): string {
  const { only, reading, answering } = partnership
  if (only === null && reading === undefined && answering === undefined) return partnership.name.slice(0, longestTitle)
  const organisation = organisations.find(({ id }) => answering !== undefined || id === only)?.name ?? ''
  const newest = [...cycles].sort((a, b) => (a.opensOn < b.opensOn ? 1 : -1))[0]?.title ?? ''
  const parts = [cut(partnership.name, 45), cut(newest, 28), cut(organisation, 30)]
  return `${answering ? letterFor : reading ? reviewFor : returnFor}${parts.filter((part) => part !== '').join(' – ')}`
}

/** True for the title of a workspace that holds one organisation's return alone. */
export const isReturnTitle = (title: string) => title.startsWith(returnFor)

/** True for the title of a workspace that was opened to read one review. */
export const isReviewTitle = (title: string) => title.startsWith(reviewFor)

/** True for the title of a workspace that was opened to answer a letter. */
export const isLetterTitle = (title: string) => title.startsWith(letterFor)

const cut = (words: string, most: number) => (words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`)
