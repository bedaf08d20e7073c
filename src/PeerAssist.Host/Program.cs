using PeerAssist.Host.Commands;

return await Commandline.Run(args);
