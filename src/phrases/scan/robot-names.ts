// Senders' names that mean a robot whatever the lists say: of 千牛, 飞鸽 and JD 咚咚.
const ROBOT = /机器人|智能客服|服务助手|商家配置|^jimi(?:_vender)?_\d+$/;

/** Whether a sender's name is a robot's on any platform. */
export const isRobotName = (name: string): boolean => ROBOT.test(name);
