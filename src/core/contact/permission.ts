/** May they do it, or must they ask first? */
export const permissions = ['yes', 'ask-me'] as const;
export type Permission = (typeof permissions)[number];
