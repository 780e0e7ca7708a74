export const root: string;
export function prepare(): void;
