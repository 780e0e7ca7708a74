export * from '@/domain/picture/place';
