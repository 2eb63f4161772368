export const NOTICES = ['notices'] as const;
export const LIST = [...NOTICES, 'list'] as const;
export const UNREAD = [...NOTICES, 'unread'] as const;
