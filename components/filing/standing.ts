type Standing = { state: string; draft: number; returned: boolean };

/** How far a draft is as one text: two texts differ when something moved. */
export const draftText = ({ state, draft, returned }: Standing): string => `${state} ${draft}${returned ? ' returned' : ''}`;
