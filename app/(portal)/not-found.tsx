// Within the frame. What does not exist and what may not be seen look alike here too.
export { default } from '@/app/not-found';
