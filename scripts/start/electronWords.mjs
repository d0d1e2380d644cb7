/**
 * The words that start Electron. Its own switches come first: the words after the folder are the application's.
 * Electron's sandbox cannot be had as root, and a virtual display has no graphics card.
 * @param {{ isRoot: boolean, onOwnDisplay: boolean, folder: string, words: readonly string[] }} start
 */
export function electronWords({ isRoot, onOwnDisplay, folder, words }) {
  return [
    ...(isRoot ? ['--no-sandbox'] : []),
    ...(onOwnDisplay ? ['--disable-gpu', '--log-level=3'] : []),
    folder,
    ...words,
  ]
}
