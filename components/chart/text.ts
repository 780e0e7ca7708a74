export * from '@/domain/picture/text';
