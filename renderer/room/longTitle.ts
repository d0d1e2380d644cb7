/** True for a title that is set smaller, so that it leaves the screen to what stands under it. */
export const isLongTitle = (title: string): boolean => title.length > 55
