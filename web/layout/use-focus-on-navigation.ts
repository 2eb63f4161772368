import { type RefObject, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';

/** After a change of page the focus goes to its content: else keyboard and screen reader stay on a link that is gone. */
export const useFocusOnNavigation = (): RefObject<HTMLElement | null> => {
  const main = useRef<HTMLElement>(null);
  const [path] = useLocation();
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
};
